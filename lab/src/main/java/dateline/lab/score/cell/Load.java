package dateline.lab.score.cell;

/** Counts which cells articles go to. */
public final class Load {

    private final int[] counts;
    private int articles;

    public Load(int cells) {
        counts = new int[cells];
    }

    public void add(int[] cells) {
        articles++;
        for (int cell : cells) {
            counts[cell]++;
        }
    }

    /** To how many cells an article goes, on average. */
    public double fanOut() {
        return sum() / (double) articles;
    }

    /** How many times as much the fullest cell has as the average; 1 when all have the same. */
    public double fullest() {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return most * (double) counts.length / sum();
    }

    /** How many times as many articles all cells together carry as one thread alone, the fullest being full. */
    public double carries() {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return articles / (double) most;
    }

    private int sum() {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
