import multiprocessing
import pathlib


def word_count(path):
    print(path, len(path.read_text().split()))


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    jobs = [context.Process(target=word_count, args=(path,)) for path in pathlib.Path(".").glob("*.txt")]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
