package org.xianfeng.stack.demo.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.xianfeng.stack.demo.fact.Person;

/** The invented people of one organisation of the scenario, each with a number of her own. */
public final class Population {

    private final String prefix;
    private final IdNumbers idNumbers;
    private final int firstPhone;
    private final Dice dice;
    private final List<Person> people = new ArrayList<>();

    /**
     * @param prefix of their codes
     * @param region six digits that no place has
     * @param firstPhone the last four digits of the first telephone number; each next person has the next one
     */
    public Population(String prefix, String region, int firstPhone) {
        this.prefix = prefix;
        this.idNumbers = new IdNumbers(region);
        this.firstPhone = firstPhone;
        this.dice = Dice.of(prefix + " people");
    }

    /** Somebody who was born in these days. */
    public Person born(LocalDate from, LocalDate until, String keeper) {
        boolean male = dice.happens(62);
        return add(dice.between(from, until), male, keeper);
    }

    /** A man who was born that day. */
    public Person manBorn(LocalDate day, String keeper) {
        return add(day, true, keeper);
    }

    private Person add(LocalDate birth, boolean male, String keeper) {
        int number = people.size();
        Person person = new Person(
                "%s-P%04d".formatted(prefix, number + 1),
                keeper,
                Names.next(dice, male),
                idNumbers.next(birth, male),
                "1990000%04d".formatted(firstPhone + number));
        people.add(person);
        return person;
    }

    /** A name for somebody of whom nothing else is kept. */
    public String nameOfGuest() {
        return Names.next(dice, dice.happens(62));
    }

    public List<Person> people() {
        return List.copyOf(people);
    }
}
