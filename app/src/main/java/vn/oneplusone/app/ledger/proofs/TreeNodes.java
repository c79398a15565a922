package vn.oneplusone.app.ledger.proofs;

/** The hashes of perfect subtrees, from wherever they are kept. */
public interface TreeNodes {
    /** The root over the 2^height leaves from index × 2^height on; all of them must be in the tree. */
    byte[] node(int height, long index);
}
