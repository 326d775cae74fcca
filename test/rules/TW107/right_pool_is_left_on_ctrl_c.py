import time
from concurrent.futures import ThreadPoolExecutor

counts = {}


def work(name):
    for step in range(100):
        counts[f"{name} {step}"] = step  # expect: TW105:hint
        time.sleep(1)


def serve():
    with ThreadPoolExecutor() as pool:
        for _ in pool.map(work, "abc"):
            pass


def main():
    try:
        serve()
    except KeyboardInterrupt:
        for name, count in counts.items():
            print(name, count)


main()
