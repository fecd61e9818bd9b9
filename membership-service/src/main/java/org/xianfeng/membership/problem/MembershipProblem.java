package org.xianfeng.membership.problem;

import java.util.Set;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.ProblemText;
import org.xianfeng.support.problem.ProblemType;

/** The refusals of membership-service: the rules a caller can run into, each with what decided and what to do. */
public enum MembershipProblem implements ProblemType {
    KIND_CANNOT_BE_ROOT(
            "Kind cannot stand alone",
            "该类组织不能单独存在",
            "An organisation of kind {kind} stands below another; it cannot be the top of a tree.",
            "{kind}类组织须隶属于其他组织，不能作为顶层组织。",
            "Name its parent.",
            "请指定其上级组织。",
            "kind"),
    KIND_CANNOT_CONTAIN(
            "Kind not allowed below this parent",
            "上级组织不能设立该类下级",
            "An organisation of kind {parentKind} cannot contain one of kind {childKind}.",
            "{parentKind}类组织之下不能设立{childKind}类组织。",
            "Choose a parent whose kind may contain it: committees hold general branches and branches, general branches"
                    + " hold branches, branches hold groups.",
            "请选择合适的上级：党委下设党总支、党支部，党总支下设党支部，党支部下设党小组。",
            "parentKind",
            "childKind",
            "from"),
    PARENT_NOT_THERE_YET(
            "Parent does not exist on that day",
            "上级组织在该日尚未成立",
            "The parent does not exist on {from}.",
            "上级组织在{from}并不存在。",
            "Choose a day within the parent's existence.",
            "请选择上级组织存续期间内的日期。",
            "from",
            "parentKind",
            "childKind"),
    PLACEMENT_WOULD_BE_CYCLE(
            "Organisation would stand below itself",
            "组织不能隶属于自身",
            "On {day} the new parent stands below this organisation, or is it.",
            "在{day}，新的上级组织隶属于本组织，或即为本组织。",
            "Move the new parent out of this organisation first, or choose a day from which it stands elsewhere.",
            "请先将新的上级组织移出本组织，或选择其已不隶属于本组织的日期。",
            "day"),
    CHANGE_NOT_AFTER_LAST(
            "Change is not after the last one",
            "变更日期不晚于上次变更",
            "The change is to hold from {from}, but the last one already holds from {lastFrom}; history is not rewritten.",
            "此次变更自{from}起生效，而上一次变更自{lastFrom}起已经生效；历史不可改写。",
            "Use a later day, or correct the last change.",
            "请使用更晚的日期，或更正上一次变更。",
            "from",
            "lastFrom"),
    DATE_IN_FUTURE(
            "Date lies in the future",
            "日期在未来",
            "{date} lies after today, {today}; what has not happened is not recorded.",
            "{date}晚于今日{today}；尚未发生的事项不能记录。",
            "Record it on the day it happens.",
            "请在事项发生之日再行记录。",
            "date",
            "today"),
    PROBATION_TOO_SHORT(
            "Probation too short",
            "预备期不足",
            "Probation lasts a year: whoever joined on {joinDate} cannot be a full member before {earliestDate}.",
            "预备期为一年：{joinDate}入党者最早于{earliestDate}转为正式党员。",
            "Correct one of the two dates.",
            "请更正其中一个日期。",
            "joinDate",
            "fullMemberDate",
            "earliestDate"),
    ALREADY_FULL_MEMBER(
            "Already a full member",
            "已是正式党员",
            "She is a full member since {fullMemberDate}.",
            "其已于{fullMemberDate}转为正式党员。",
            "Correct the date if it is wrong; a member is confirmed once.",
            "日期有误的请予更正；预备党员只转正一次。",
            "fullMemberDate"),
    NOT_ON_ROSTER_THEN(
            "Not on the roster on that day",
            "该日不在册",
            "The membership is {state} on {date}; nobody is confirmed while it is not normal or restored.",
            "其党籍在{date}为{state}；党籍非正常或恢复状态的，不能转正。",
            "Choose a day on which she is on the roster, or record first that the membership is restored.",
            "请选择其在册的日期，或先登记恢复党籍。",
            "state",
            "date"),
    AFFILIATED_BEFORE_JOINING(
            "Belongs to the branch before joining",
            "隶属日期早于入党日期",
            "She is said to belong to the branch from {from}, but joined on {joinDate}.",
            "记录显示其自{from}起隶属该支部，而入党时间为{joinDate}。",
            "Correct one of the two dates.",
            "请更正其中一个日期。",
            "joinDate",
            "from"),
    ALREADY_MEMBER(
            "Already a member",
            "已是党员",
            "This person has a membership that has not ended.",
            "此人已有未终止的党籍记录。",
            "Record a transfer or a new affiliation instead of a second membership.",
            "请登记组织关系转接或变更隶属，而不是重复登记党籍。"),
    MEMBERSHIP_ENDED(
            "Membership has ended",
            "党籍已终止",
            "The membership is {state} since {since}; nothing follows after that.",
            "该党籍自{since}起为{state}，其后不能再有变更。",
            "Somebody who comes back gets a new membership.",
            "重新入党者应登记新的党籍。",
            "state",
            "since"),
    NOT_A_BRANCH(
            "Not a branch",
            "不是党支部",
            "Members belong to a branch; on {day} this is an organisation of kind {kind}, which has none of its own.",
            "党员须隶属于党支部；该组织在{day}为{kind}类组织，不直接管理党员。",
            "Choose a branch, or a day from which it is one.",
            "请选择党支部，或选择其已成为党支部的日期。",
            "kind",
            "day"),
    NOT_A_GROUP_OF_THE_BRANCH(
            "Not a group of this branch",
            "不是该支部的党小组",
            "On {day} the group is no Party group of the branch named.",
            "在{day}，所选组织不是该支部下的党小组。",
            "Choose a group of the same branch, or a day from which it stands there, or leave the group out.",
            "请选择同一支部下的党小组，或选择其已设于该支部的日期，或不填写党小组。",
            "kind",
            "day"),
    MEMBERS_BELONG_TO_IT(
            "Members belong to it",
            "尚有党员隶属",
            "{members} members belong to it on days since {from}; they cannot belong like that to one of kind {kind}.",
            "自{from}起有{members}名党员隶属该组织；{kind}类组织不能以同样方式管理党员。",
            "Let the members belong to another branch or group first.",
            "请先将这些党员调整到其他党支部或党小组。",
            "kind",
            "members",
            "from"),
    GROUP_HAS_MEMBERS(
            "Group has members",
            "党小组尚有党员",
            "{members} members belong to the group on days since {from}; they belong to its branch, and a group does not take"
                    + " them to another.",
            "自{from}起有{members}名党员编入该党小组；党员隶属于原支部，不随党小组转入其他支部。",
            "Let them leave the group first; whoever goes to the other branch is affiliated there.",
            "请先将这些党员调出该党小组；转往另一支部的党员请办理变更隶属。",
            "members",
            "from"),
    ORGANIZATION_IN_USE(
            "Something belongs to the organisation",
            "该组织尚有隶属事项",
            "On days since {until} there belong to it {organizations} organisations and {members} members, and it is tied by"
                    + " {posts} posts held, {enterprises} units it stands in, {industries} industries covered and"
                    + " {guidances} guidance relations.",
            "自{until}起该组织尚有下级组织{organizations}个、党员{members}名，以及任职{posts}项、所在单位{enterprises}个、"
                    + "覆盖行业{industries}个、指导关系{guidances}项。",
            "Move or dissolve the organisations, let the members belong elsewhere, and end the rest by that day.",
            "请先调整或撤销下级组织、将党员全部转出，并在该日之前终止其余事项。",
            "until",
            "organizations",
            "members",
            "posts",
            "enterprises",
            "industries",
            "guidances"),
    ORGANIZATION_DISSOLVED(
            "Organisation is dissolved",
            "组织已撤销",
            "The organisation exists no longer since {since}; nothing about it changes any more.",
            "该组织自{since}起已撤销，不能再作变更。",
            "Record a new organisation if one was founded in its place.",
            "如已另行成立组织，请登记新的组织。",
            "since"),
    DISSOLVED_BY_SUPERIOR(
            "Only the superior dissolves",
            "只能由上级组织撤销",
            "An organisation is dissolved by its superior, not by itself.",
            "组织由其上级决定撤销，不能自行撤销。",
            "Ask whoever administers the superior organisation, or for the top of a tree the platform administrator.",
            "请联系上级组织的管理员；顶层组织请联系平台管理员。"),
    GUIDES_ITSELF(
            "Guides itself",
            "不能指导自身",
            "An organisation is guided by another body, not by itself.",
            "组织由其他机构指导，不能指导自身。",
            "Name another organisation.",
            "请指定其他组织。"),
    MEMBERS_ARE_NOT_ERASED(
            "Members are not erased",
            "党员记录不可删除",
            "She is or was a member; the record of a membership is kept.",
            "此人现为或曾为党员；党籍记录须予保存。",
            "Correct what is wrong, or record the state in which the membership ended.",
            "请更正错误信息，或登记党籍终止状态。"),
    HOLDS_A_POST(
            "Holds a post",
            "仍任职务",
            "She holds a post; whoever acts for an organisation is known.",
            "此人仍任职务；履职期间须保留其信息。",
            "Record the fact that ends the post first.",
            "请先登记职务终止的事实。"),
    TERM_ENDS_BEFORE_IT_BEGINS(
            "Term ends before it begins",
            "任期止于开始之前",
            "The term is to end on {termUntil}, which is not after {from}.",
            "任期截止日{termUntil}不晚于任职日{from}。",
            "Correct one of the two dates.",
            "请更正其中一个日期。",
            "from",
            "termUntil"),
    POST_ENDED_ALREADY(
            "Post has ended already",
            "任职已终止",
            "The post is no longer held since {until}.",
            "该职务自{until}起已不再担任。",
            "Look at the list of post holdings.",
            "请查看任职记录。",
            "until"),
    ENDED_ALREADY(
            "Ended already",
            "已终止",
            "This has ended already: {until} is the first day that no longer counts.",
            "此项已终止，不再计入的首日为{until}。",
            "Look at the history; if it holds again, record it anew from that day on.",
            "请查看历史记录；如已恢复，请自恢复之日起重新登记。",
            "until"),
    HOLDS_ALREADY(
            "Holds already",
            "已如此",
            "This holds since {since} already; nothing would change on {from}.",
            "此项自{since}起即已如此，自{from}起并无变更。",
            "Look at the history; record a change only.",
            "请查看历史记录；仅在发生变更时登记。",
            "since",
            "from"),
    OCCUPIES_ITSELF(
            "Occupies its own venue",
            "不能入驻自营场所",
            "An enterprise occupies the venue of another, not one that it runs itself.",
            "企业入驻的是其他企业运营的市场或楼宇，而不是自身运营的场所。",
            "Name the enterprise that runs the venue.",
            "请指定运营该场所的企业。"),
    ENTERPRISE_REGISTERED(
            "Enterprise is registered already",
            "企业已登记",
            "An enterprise with this unified social credit code is registered already.",
            "该统一社会信用代码的企业已经登记。",
            "Ask whoever keeps its record; an enterprise is registered once.",
            "请联系负责该企业档案的组织；每个企业只登记一次。"),
    ALREADY_SO(
            "Recorded already",
            "已有记录",
            "This is recorded for some of these days already.",
            "在此期间已有相同记录。",
            "Look at what is recorded.",
            "请查看已有记录。"),
    POST_OCCUPIED(
            "Post is held on some of these days",
            "该职务在此期间已有人担任",
            "The post is held by somebody on some of these days, or by the same person twice.",
            "该职务在此期间已有人担任，或同一人重复任职。",
            "Look at the list of post holdings and choose a day after the last appointment.",
            "请查看任职记录，并选择上一次任职之后的日期。"),
    ACCOUNT_EXISTS(
            "Account exists",
            "账户已存在",
            "There is an account for this subject of the issuer.",
            "该签发方的此用户已有账户。",
            "Use the account that exists.",
            "请使用已有账户。"),
    ENDS_IN_THE_PAST(
            "End lies in the past",
            "终止日期在过去",
            "The grant was to end on {until}, but today is {today}; what was allowed then stays allowed then.",
            "授权拟于{until}终止，而今日为{today}；既往的授权不可追溯取消。",
            "End it today or later.",
            "请选择今日或以后的日期。",
            "until",
            "today"),
    GRANT_EXISTS(
            "Granted already",
            "已经授权",
            "The account has this role in this organisation on some of these days already.",
            "该账户在此期间已拥有此组织的该角色。",
            "End the grant that exists, or choose other days.",
            "请先终止已有授权，或选择其他日期。"),
    NOT_THERE_ON_THESE_DAYS(
            "Organisation does not exist on all these days",
            "组织在此期间并非一直存在",
            "The organisation does not exist on every day that the record speaks of.",
            "在记录所述期间内，该组织并非一直存在。",
            "Choose days within the organisation's existence.",
            "请选择组织存续期间内的日期。"),
    ID_NUMBER_REGISTERED(
            "Identity number already registered",
            "身份证号码已登记",
            "This identity number is registered already.",
            "该身份证号码已经登记。",
            "Look for the person with ?q=; whoever is recorded outside your scope comes to you by a transfer.",
            "请用 ?q= 查找此人；若其登记在您的权限范围之外，请通过组织关系转接办理。");

    private final ProblemText text;

    MembershipProblem(
            String titleEn,
            String titleZh,
            String detailEn,
            String detailZh,
            String remedyEn,
            String remedyZh,
            String... facts) {
        // every refusal of this service is a conflict with what is recorded
        this.text = new ProblemText(
                409,
                BilingualText.of(titleEn, titleZh),
                BilingualText.of(detailEn, detailZh),
                BilingualText.of(remedyEn, remedyZh),
                Set.of(facts));
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
