-- What the tests' follower makes of the tests' own events.
create table thing_copy (
    id      uuid   primary key,
    version bigint not null,
    colour  int,
    counted bigint not null default 0
);
