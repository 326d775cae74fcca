import multiprocessing

ROUNDS = 300


def weigh(grains):
    total = 0
    for grain in range(grains):
        for turn in range(30_000):
            total += grain * turn % 11
    print(total > 0)


if __name__ == "__main__":
    # the sacks that came in today,
    # in grains
    sacks = [int(text) for text in "2 3".split()]

    # one for each sack
    threads = [multiprocessing.Process(target=weigh, args=(sack,)) for sack in sacks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
