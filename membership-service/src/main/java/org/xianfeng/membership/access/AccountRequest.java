package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An account to be opened.
 *
 * @param issuer who signs the tokens, as in their {@code iss}
 * @param subject whom they name, as in their {@code sub}
 * @param personId who she is; absent for an application or somebody who is not recorded, which the platform's administrator says
 */
@Schema(name = "NewAccount")
public record AccountRequest(
        @NotBlank @Size(max = 255) String issuer, @NotBlank @Size(max = 255) String subject, UUID personId) {}
