import concurrent.futures
import subprocess


def load(number):
    with open(f"frame-{number}.raw", "rb") as source:
        return source.read()


def encode(frame):
    subprocess.run(["encoder", "-"], input=frame, check=False)


def main(count):
    with concurrent.futures.ThreadPoolExecutor(max_workers=1) as pool:
        frame = load(0)
        for number in range(1, count):
            following = pool.submit(load, number)
            encode(frame)
            frame = following.result()
        encode(frame)


main(100)
