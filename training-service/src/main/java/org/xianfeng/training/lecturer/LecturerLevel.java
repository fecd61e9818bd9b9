package org.xianfeng.training.lecturer;

/** The level of the institution a lecturer comes from. */
public enum LecturerLevel {
    /** Of the central Party school and the like. */
    CENTRAL,
    PROVINCIAL,
    MUNICIPAL,
    COUNTY,
    /** From the ranks: a secretary, a model member. */
    GRASSROOTS
}
