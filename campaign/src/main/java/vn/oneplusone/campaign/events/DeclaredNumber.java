package vn.oneplusone.campaign.events;

/**
 * One of the numbers that a unit declared.
 *
 * @param number at least 0
 */
public record DeclaredNumber(DeclaredFigure figure, int number) {}
