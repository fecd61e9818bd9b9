-- A test-only table: two tills between which transactions collide, and names that must differ when a transaction ends.
create table till (
    id     int primary key,
    amount int not null,
    name   varchar(20) not null constraint till_name_uq unique deferrable initially deferred
);

insert into till values (1, 0, 'left'), (2, 0, 'right');
