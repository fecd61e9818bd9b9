package org.xianfeng.gateway;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.ProblemSource;
import org.xianfeng.support.problem.ProblemText;
import org.xianfeng.support.problem.ProblemType;
import org.xianfeng.support.problem.Refused;

/** What can go wrong between the gateway and the service that owns the answer. */
public enum GatewayProblem implements ProblemType {
    SERVICE_FAILED(
            502,
            BilingualText.of("The service broke off", "后端服务中断了应答"),
            BilingualText.of(
                    "{service} broke off before it had answered; whether a change was carried out is not known.",
                    "{service} 在应答之前中断；更改是否已执行尚不确定。"),
            BilingualText.of(
                    "Repeat a read; repeat a write with the same Idempotency-Key.",
                    "读取请求可直接重试；写入请求请用同一个 Idempotency-Key 重试。")),
    SERVICE_UNAVAILABLE(
            503,
            BilingualText.of("The service is not available", "后端服务不可用"),
            BilingualText.of(
                    "{service} cannot be reached at the moment; the request was not carried out.",
                    "{service} 目前无法访问；请求未被执行。"),
            BilingualText.of(
                    "Repeat the request after the time that Retry-After names; the other services go on working.",
                    "请按 Retry-After 等待后重试；其他服务不受影响。")),
    SERVICE_TIMED_OUT(
            504,
            BilingualText.of("The service took too long", "后端服务响应超时"),
            BilingualText.of(
                    "{service} did not answer in time; whether a change was carried out is not known.",
                    "{service} 未能及时应答；更改是否已执行尚不确定。"),
            BilingualText.of(
                    "Repeat a read; repeat a write with the same Idempotency-Key.",
                    "读取请求可直接重试；写入请求请用同一个 Idempotency-Key 重试。"));

    private final ProblemText text;

    GatewayProblem(int status, BilingualText title, BilingualText detail, BilingualText remedy) {
        this.text = new ProblemText(status, title, detail, remedy, Set.of("service"));
    }

    @Override
    public ProblemText text() {
        return text;
    }

    /** The refusal that names the service. */
    public Refused of(String service) {
        return Refused.because(this).with("service", service);
    }

    @ApplicationScoped
    static class Source implements ProblemSource {

        @Override
        public List<? extends ProblemType> problems() {
            return List.of(values());
        }
    }
}
