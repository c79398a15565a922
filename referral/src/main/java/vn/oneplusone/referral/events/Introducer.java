package vn.oneplusone.referral.events;

/** In which capacity a youth was introduced. Guide 22 HD/TWĐTN of 2013, 3.3. */
public enum Introducer {
    /** A member (đoàn viên, hội viên), in person. */
    MEMBER(true),
    /** A member of the Party (đảng viên), in person, where there is no Union. */
    PARTY_MEMBER(true),
    /** The branch that handles the referral, together. */
    BRANCH(false),
    /** The Pioneers' branch (chi đội) together: for one of its Pioneers. */
    PIONEER_BRANCH(false),
    /** The Federation's branch (chi hội) together: for one of its members. */
    FEDERATION_BRANCH(false),
    /** The committee of the Students' Association: for one of its members. */
    STUDENT_COMMITTEE(false);

    private final boolean person;

    Introducer(boolean person) {
        this.person = person;
    }

    /** Whether it is a person, who gets the credit; several together get none. */
    public boolean isPerson() {
        return person;
    }
}
