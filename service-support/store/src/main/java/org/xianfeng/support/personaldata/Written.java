package org.xianfeng.support.personaldata;

import java.time.LocalDate;
import java.util.Optional;

/** A value as somebody wrote it, which may be wrong; {@link WellFormed} refuses it then. */
public interface Written {

    /** The first thing that is wrong with it on this day, if anything is. */
    Optional<? extends Fault> fault(LocalDate today);
}
