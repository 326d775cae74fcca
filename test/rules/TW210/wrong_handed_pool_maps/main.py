from concurrent.futures import ThreadPoolExecutor

from images import shrink_all


def main():
    with ThreadPoolExecutor(4) as workers:
        shrink_all(workers, ["a.png", "b.png"])
    print("small pictures are ready")


main()
