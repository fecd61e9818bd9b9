package org.xianfeng.membership.person;

import java.time.LocalDate;
import java.util.UUID;

/** Said inside the transaction that corrects a date of birth, for those whose records depend on her age. */
public record BirthDateCorrected(UUID personId, LocalDate birthDate) {}
