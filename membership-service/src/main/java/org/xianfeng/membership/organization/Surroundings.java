package org.xianfeng.membership.organization;

import java.util.List;

/**
 * What stood next to an organisation on any day since one on which it is to change.
 *
 * @param parents the kinds of what it stood below
 * @param children the kinds of what stood below it
 * @param members how many members belonged to it directly
 */
record Surroundings(List<OrganizationKind> parents, List<OrganizationKind> children, long members) {}
