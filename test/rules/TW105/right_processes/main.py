import multiprocessing

from tally import tally


def main():
    with multiprocessing.Pool(4) as pool:
        counts = pool.map(tally, ["a.txt", "b.txt", "c.txt"])
    print(sum(counts))


if __name__ == "__main__":
    main()
