-- How far this service has read the feed of another, written in the transaction that applied the events.
create table follower (
    source       varchar(40) primary key,
    epoch        uuid,                       -- null until the first page
    position     bigint      not null default 0,
    mark         uuid,                       -- shown to the feed with the position, see feed_mark
    head         bigint      not null default 0, -- where the feed stood at the last contact
    contacted_at timestamptz,
    complete_at  timestamptz                 -- the last contact after which nothing was missing here
);

-- The highest version applied of each subject, so that an event that is read again changes nothing.
create table followed_subject (
    source     varchar(40)  not null,
    type       varchar(120) not null,
    subject_id uuid         not null,
    version    bigint       not null,
    constraint followed_subject_pk primary key (source, type, subject_id)
);
