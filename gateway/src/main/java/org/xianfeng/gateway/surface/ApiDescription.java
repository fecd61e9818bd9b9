package org.xianfeng.gateway.surface;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;

import jakarta.ws.rs.core.Application;

/** What the document says of the API as a whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Xianfeng API",
                        version = "1",
                        contact = @Contact(name = "Xianfeng"),
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0"),
                        description =
                                """
                                Party-building administration in non-public enterprises: rosters and posts, activities and \
                                attendance, training and bookings. Every failure is a problem (RFC 9457) whose type is \
                                explained below /problems/; only what cannot be read as HTTP/1.1, or has a request line or \
                                headers beyond 128 KiB, ends the connection with a bare 400, 414 or 431. Lists are read page by page through next; a change of an object \
                                names the version it was read in (If-Match); a creation may be repeated safely with \
                                Idempotency-Key. Text for people comes in the language that Accept-Language asks for, en or zh-CN.""",
                        extensions = {
                            @Extension(name = "x-title-zh", value = "先锋 API"),
                            @Extension(
                                    name = "x-description-zh",
                                    value =
                                            """
                                            非公经济组织党建工作接口：名册与职务、活动与考勤、培训与预约。所有失败均以问题文档（RFC 9457）应答，\
                                            其 type 在 /problems/ 下有说明；只有无法按 HTTP/1.1 读取、或请求行、请求头超过 128 KiB 的请求，\
                                            仅以 400、414 或 431 状态结束连接。列表沿 next 逐页读取；修改对象时以 If-Match 注明所读的版本；\
                                            携带 Idempotency-Key 可安全重试新建请求。面向人的文字按 Accept-Language（en 或 zh-CN）给出。""")
                        }))
public class ApiDescription extends Application {}
