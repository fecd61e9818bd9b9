package org.xianfeng.support.problem;

import java.util.Set;

import org.xianfeng.support.language.BilingualText;

/** The failures that every program can answer with, whatever its domain. */
public enum CommonProblem implements ProblemType {
    MALFORMED_JSON(
            400,
            BilingualText.of("The body is not readable JSON", "请求正文不是可读的 JSON"),
            BilingualText.of("Reading stopped at line {line}, column {column}.", "读取在第 {line} 行第 {column} 列中断。"),
            BilingualText.of("Send one complete JSON document in UTF-8.", "请发送一份完整的 UTF-8 编码 JSON 文档。"),
            "line",
            "column"),
    JSON_TOO_COMPLEX(
            400,
            BilingualText.of("The body goes beyond the limits of JSON", "请求正文超出 JSON 限制"),
            BilingualText.of(
                    "A text, a name, a number or the nesting in the body is larger than the limits allow.",
                    "正文中的文本、名称、数字或嵌套层级超过了限制。"),
            BilingualText.of(
                    "Split the request, or shorten what it carries; the limits stand in the API document.",
                    "请拆分请求或缩短内容；限制见接口文档。")),
    INVALID_REQUEST(
            400,
            BilingualText.of("The request is not valid", "请求无效"),
            BilingualText.of(
                    "Some of what was sent is missing or not valid; violations says what and where.",
                    "发送的部分内容缺失或无效；violations 中列出了位置和原因。"),
            BilingualText.of(
                    "Correct each place that violations names and send the request again.",
                    "请逐条更正 violations 所列之处后重新发送。")),
    UNKNOWN_PROPERTY(
            400,
            BilingualText.of("The body has a property that is not known here", "请求正文含有未知属性"),
            BilingualText.of(
                    "The body has a property that this operation does not know; violations says where.",
                    "正文中有此操作不认识的属性；violations 中列出了位置。"),
            BilingualText.of(
                    "Remove the property or correct its name; known lists the names that are understood there.",
                    "请删除该属性或更正其名称；known 列出了该处可用的名称。"),
            "known"),
    UNKNOWN_PARAMETER(
            400,
            BilingualText.of("A query parameter is not known here", "未知的查询参数"),
            BilingualText.of(
                    "This operation does not know the query parameter named in violations.",
                    "此操作不认识 violations 中列出的查询参数。"),
            BilingualText.of(
                    "Remove the parameter or correct its name; known lists those that are understood.",
                    "请删除该参数或更正其名称；known 列出了可用的参数。"),
            "known"),
    INVALID_CURSOR(
            400,
            BilingualText.of("The cursor does not belong to this list", "游标与此列表不符"),
            BilingualText.of(
                    "The cursor was not issued to you for this list with these filters and this order.",
                    "该游标不是按这些筛选条件和排序为您的这个列表签发的。"),
            BilingualText.of(
                    "Start again without a cursor and follow the next link of each answer, changing nothing else.",
                    "请不带游标重新开始，并沿每次应答的 next 继续，其他参数保持不变。")),
    UNACCEPTABLE_PATH(
            400,
            BilingualText.of("The path is not written plainly", "路径写法不被接受"),
            BilingualText.of(
                    "The path contains characters that could be read in more than one way.", "路径中含有可能产生歧义的字符。"),
            BilingualText.of(
                    "Write the path without encoded slashes, dots, semicolons or empty segments.",
                    "请勿在路径中使用编码后的斜杠、点、分号或空路径段。")),
    REQUEST_REJECTED(
            400,
            BilingualText.of("The request cannot be carried out as sent", "请求无法按所发送的形式执行"),
            BilingualText.of("The request does not follow the rules of HTTP or of this API.", "请求不符合 HTTP 或本接口的规则。"),
            BilingualText.of("Compare the request with the API document.", "请对照接口文档检查请求。")),
    UNAUTHENTICATED(
            401,
            BilingualText.of("Sign in first", "请先登录"),
            BilingualText.of(
                    "The request carries no access token, or one that is expired, not from our issuer, or not for this API.",
                    "请求未携带访问令牌，或令牌已过期、并非由本系统的签发方签发、或不用于本接口。"),
            BilingualText.of(
                    "Get a new access token and send it as Authorization: Bearer.",
                    "请获取新的访问令牌，并以 Authorization: Bearer 方式发送。")),
    INSUFFICIENT_PERMISSION(
            403,
            BilingualText.of("You may not do this", "您无权执行此操作"),
            BilingualText.of("Your account does not have the permission that this operation needs.", "您的账号没有此操作所需的权限。"),
            BilingualText.of(
                    "Ask whoever administers your organisation whether your post or a grant should give it to you; permissions"
                            + " names it, or those of which one is enough.",
                    "请向组织管理员确认您的职务或授权是否应包含该权限；permissions 列出所需权限，具备其一即可。"),
            "permissions"),
    NOT_FOUND(
            404,
            BilingualText.of("Not found", "未找到"),
            BilingualText.of(
                    "There is no {kind} with this id, or it lies outside your scope.", "该编号没有对应的记录，或其不在您的权限范围内。"),
            BilingualText.of(
                    "Check the id; whoever administers the organisation can tell whether you should see it.",
                    "请核对编号；组织管理员可以告知您是否应当看到它。"),
            "kind"),
    UNKNOWN_PATH(
            404,
            BilingualText.of("There is nothing at this path", "此路径下没有内容"),
            BilingualText.of("The API has no operation at this path.", "接口中没有此路径对应的操作。"),
            BilingualText.of("Compare the path with the API document.", "请对照接口文档检查路径。")),
    METHOD_NOT_ALLOWED(
            405,
            BilingualText.of("This path does not offer that method", "此路径不支持该方法"),
            BilingualText.of("The path exists, but not with the method {method}.", "路径存在，但不支持 {method} 方法。"),
            BilingualText.of("Use one of the methods that the header Allow lists.", "请使用响应头 Allow 中列出的方法。"),
            "method"),
    NOT_ACCEPTABLE(
            406,
            BilingualText.of("No such representation", "没有所要求的表示形式"),
            BilingualText.of(
                    "The answer cannot be given in any media type that Accept asks for.", "无法以 Accept 所要求的任何媒体类型应答。"),
            BilingualText.of(
                    "Accept application/json, or the media type that the API document names for this operation.",
                    "请接受 application/json，或接口文档为此操作注明的媒体类型。")),
    REQUEST_TIMEOUT(
            408,
            BilingualText.of("The request did not arrive in time", "请求未能及时到达"),
            BilingualText.of(
                    "The body came too slowly, or stopped coming before it was whole.", "正文传输过慢，或在全部到达之前已停止传输。"),
            BilingualText.of("Send the request again over a steadier connection.", "请在更稳定的连接上重新发送。")),
    CONFLICT(
            409,
            BilingualText.of("The request conflicts with what is recorded", "请求与已有记录冲突"),
            BilingualText.of("What is recorded by now does not allow this change.", "当前的记录不允许此更改。"),
            BilingualText.of("Read the current state and decide anew.", "请读取最新状态后再作决定。")),
    EXTERNAL_CODE_TAKEN(
            409,
            BilingualText.of("Number already in use", "编号已被使用"),
            BilingualText.of(
                    "The same owner has another {kind} with the external code {externalCode} already.",
                    "同一归属下已有同类记录使用外部编号 {externalCode}。"),
            BilingualText.of(
                    "Look up what has it with ?externalCode=; choose another code if it is not what you meant.",
                    "请用 ?externalCode= 查询该记录；若不是同一项，请更换编号。"),
            "kind",
            "externalCode"),
    REQUEST_IN_PROGRESS(
            409,
            BilingualText.of("The same request is still being worked on", "相同的请求仍在处理中"),
            BilingualText.of(
                    "A request with this Idempotency-Key has not been answered yet.", "携带此 Idempotency-Key 的请求尚未应答。"),
            BilingualText.of(
                    "Wait for the time that Retry-After names and repeat the request with the same key.",
                    "请按 Retry-After 等待后，用同一个键重试。")),
    ROSTER_BEHIND(
            409,
            BilingualText.of("The roster has not caught up yet", "名册尚未同步到最新"),
            BilingualText.of(
                    "This id is not in the local roster, which is still following the changes of membership-service.",
                    "本地名册中没有此编号，名册仍在同步 membership-service 的变更。"),
            BilingualText.of("Repeat the request after the time that Retry-After names.", "请按 Retry-After 等待后重试。")),
    PRECONDITION_FAILED(
            412,
            BilingualText.of("Somebody was faster", "内容已被他人更改"),
            BilingualText.of(
                    "The object has changed since the version that If-Match names.", "自 If-Match 所指版本之后，该对象已发生更改。"),
            BilingualText.of(
                    "Read it again, look at what changed, and repeat your change with the new ETag.",
                    "请重新读取并查看变化，再用新的 ETag 提交更改。")),
    PAYLOAD_TOO_LARGE(
            413,
            BilingualText.of("The body is too large", "请求正文过大"),
            BilingualText.of(
                    "The body has more than the {limit} bytes that this operation takes.", "正文超过了此操作允许的 {limit} 字节。"),
            BilingualText.of(
                    "Send less at once; files go to the operations for attachments and imports.",
                    "请减少单次发送的内容；文件请使用附件或导入操作。"),
            "limit"),
    URI_TOO_LONG(
            414,
            BilingualText.of("The address is too long", "请求地址过长"),
            BilingualText.of("The path and query have more than {limit} characters.", "路径和查询超过了 {limit} 个字符。"),
            BilingualText.of("Use fewer or shorter query parameters.", "请减少或缩短查询参数。"),
            "limit"),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            BilingualText.of("The body has the wrong media type", "请求正文的媒体类型不受支持"),
            BilingualText.of("This operation does not take a body of this media type.", "此操作不接受该媒体类型的正文。"),
            BilingualText.of(
                    "Send one of the media types that the headers Accept-Post or Accept-Patch list.",
                    "请使用响应头 Accept-Post 或 Accept-Patch 中列出的媒体类型。")),
    UNSUPPORTED_CONTENT_ENCODING(
            415,
            BilingualText.of("The body is encoded", "请求正文经过编码"),
            BilingualText.of(
                    "The body has a Content-Encoding; only bodies without one are accepted.",
                    "请求正文带有 Content-Encoding；只接受未经编码的正文。"),
            BilingualText.of(
                    "Send the body without compressing it, and without Content-Encoding.",
                    "请勿压缩正文，也不要携带 Content-Encoding。")),
    IDEMPOTENCY_KEY_REUSED(
            422,
            BilingualText.of("The idempotency key belongs to another request", "幂等键已用于其他请求"),
            BilingualText.of(
                    "This Idempotency-Key was used before with another body.", "此 Idempotency-Key 曾用于内容不同的请求。"),
            BilingualText.of(
                    "Use a new key for a new request; repeat an old one unchanged.", "新请求请使用新的键；重试旧请求时内容须保持不变。")),
    PRECONDITION_REQUIRED(
            428,
            BilingualText.of("Say which version you change", "请说明所更改的版本"),
            BilingualText.of(
                    "A change of this object needs the header If-Match with the ETag you have read.",
                    "更改此对象需要在 If-Match 中携带您读到的 ETag。"),
            BilingualText.of("Read the object and send its ETag as If-Match.", "请先读取该对象，并以 If-Match 发送其 ETag。")),
    TOO_MANY_REQUESTS(
            429,
            BilingualText.of("Too many requests", "请求过于频繁"),
            BilingualText.of("You have sent more requests than the limit allows at the moment.", "您发送的请求已超过当前限额。"),
            BilingualText.of(
                    "Wait for the time that Retry-After names; the RateLimit headers show what is left.",
                    "请按 Retry-After 等待；RateLimit 响应头显示剩余额度。")),
    HEADER_TOO_LARGE(
            431,
            BilingualText.of("The headers are too large", "请求头过大"),
            BilingualText.of("The request headers have more than {limit} bytes.", "请求头超过了 {limit} 字节。"),
            BilingualText.of(
                    "Send fewer or shorter headers; a token with very many roles is a usual cause.",
                    "请减少或缩短请求头；令牌中角色过多是常见原因。"),
            "limit"),
    UNEXPECTED(
            500,
            BilingualText.of("Something went wrong on our side", "服务内部出现错误"),
            BilingualText.of(
                    "The request could not be completed; the operators find the cause under the reference in instance.",
                    "请求未能完成；运维人员可凭 instance 中的编号查到原因。"),
            BilingualText.of(
                    "Try again later; if it happens again, tell the operators the reference.",
                    "请稍后再试；如再次发生，请将该编号告知运维人员。")),
    BAD_GATEWAY(
            502,
            BilingualText.of("A service gave an answer we cannot use", "后端服务的应答无法使用"),
            BilingualText.of(
                    "The service behind the gateway answered in a way that cannot be passed on.", "网关后端的服务给出了无法转发的应答。"),
            BilingualText.of(
                    "Try again later; if it happens again, tell the operators the reference in instance.",
                    "请稍后再试；如再次发生，请将 instance 中的编号告知运维人员。")),
    UNAVAILABLE(
            503,
            BilingualText.of("Not available at the moment", "暂时不可用"),
            BilingualText.of("A part that is needed for this answer is not available at the moment.", "此应答所需的部分暂时不可用。"),
            BilingualText.of("Repeat the request after the time that Retry-After names.", "请按 Retry-After 等待后重试。")),
    ACCESS_STALE(
            503,
            BilingualText.of("Your access rights cannot be confirmed at the moment", "暂时无法确认您的访问权限"),
            BilingualText.of(
                    "The access rights known here date from {since} and are too old for this operation: membership-service has not been heard of since.",
                    "此处所知的访问权限截至 {since}，此后未收到 membership-service 的消息，对该操作而言已过期。"),
            BilingualText.of(
                    "Repeat the request after the time that Retry-After names; reading goes on, and for some time so does work within your own post. rule names the setting that says for how long.",
                    "请按 Retry-After 等待后重试；查询不受影响，职务范围内的工作在一段时间内也可照常进行，时限由 rule 所列的规则设置规定。"),
            "since",
            "rule"),
    GATEWAY_TIMEOUT(
            504,
            BilingualText.of("A service took too long", "后端服务响应超时"),
            BilingualText.of(
                    "The service behind the gateway did not answer in time; whether a change was carried out is not known.",
                    "网关后端的服务未能及时应答；更改是否已执行尚不确定。"),
            BilingualText.of(
                    "Repeat a read; repeat a write with the same Idempotency-Key.",
                    "读取请求可直接重试；写入请求请用同一个 Idempotency-Key 重试。"));

    private final ProblemText text;

    CommonProblem(int status, BilingualText title, BilingualText detail, BilingualText remedy, String... facts) {
        this.text = new ProblemText(status, title, detail, remedy, Set.of(facts));
    }

    @Override
    public ProblemText text() {
        return text;
    }

    /** The refusal of a number that its owner has given already; {@code kind} is the noun of the path, for example {@code person}. */
    public static Refused externalCodeTaken(String kind, String externalCode) {
        return Refused.because(EXTERNAL_CODE_TAKEN).with("kind", kind).with("externalCode", externalCode);
    }

    /** The refusal of an id that leads nowhere; {@code kind} is the noun of the path, for example {@code person}. */
    public static Refused notFound(String kind) {
        return Refused.because(NOT_FOUND).with("kind", kind);
    }
}
