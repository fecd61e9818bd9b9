package org.xianfeng.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import jakarta.ws.rs.container.ContainerResponseContext;

import org.xianfeng.support.testing.SeenRefusals;

/** Shows every answer of the program to {@link RefusalsTest}. */
class AnswersSeen {

    private final ObjectMapper mapper;

    AnswersSeen(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @ServerResponseFilter
    public void see(ContainerResponseContext answer) {
        SeenRefusals.note(answer, mapper);
    }
}
