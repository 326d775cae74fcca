import concurrent.futures
import subprocess


class Job:
    def __init__(self, *command):
        self.command = command

    def run(self):
        return subprocess.call(self.command)


def square(number):
    return number * number


if __name__ == "__main__":
    print(Job("ls").run())  # threadwise: ignore[TW202]  # expect: TW001
    pool = concurrent.futures.ProcessPoolExecutor()  # threadwise: ignore[TW209]  # expect: TW001
    print(list(pool.map(square, range(5))))
