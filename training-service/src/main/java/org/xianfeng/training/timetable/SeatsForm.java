package org.xianfeng.training.timetable;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.xianfeng.training.session.Seats;
import org.xianfeng.training.session.SeatsKind;

/** Seats on the wire: a limit is said, and so is that there is none. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SeatsForm.Limited.class, name = "LIMITED"),
    @JsonSubTypes.Type(value = SeatsForm.Unlimited.class, name = "UNLIMITED")
})
@Schema(
        name = "Seats",
        oneOf = {SeatsForm.Limited.class, SeatsForm.Unlimited.class},
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "LIMITED", schema = SeatsForm.Limited.class),
            @DiscriminatorMapping(value = "UNLIMITED", schema = SeatsForm.Unlimited.class)
        })
public sealed interface SeatsForm {

    /** So many and no more. */
    @Schema(name = "LimitedSeats")
    record Limited(
            @Schema(description = "How many seats there are | 席位总数") @NotNull @Min(1) @Max(100_000) Integer capacity)
            implements SeatsForm {}

    /** As many as come. */
    @Schema(name = "UnlimitedSeats")
    record Unlimited() implements SeatsForm {}

    static SeatsForm of(Seats seats) {
        return seats.kind() == SeatsKind.LIMITED ? new Limited(seats.capacity()) : new Unlimited();
    }

    static Seats seats(SeatsForm form) {
        return form instanceof Limited limited ? Seats.limitedTo(limited.capacity()) : Seats.unlimited();
    }
}
