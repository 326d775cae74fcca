import os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def digest(name):
    return hash(name)


def main():
    with ThreadPoolExecutor() as threads:
        sizes = [threads.submit(os.path.getsize, name) for name in os.listdir(".")]
        with ProcessPoolExecutor() as processes:  # expect: TW503
            print(list(processes.map(digest, os.listdir("."))))
        print(sum(size.result() for size in sizes))


if __name__ == "__main__":
    main()
