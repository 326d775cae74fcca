from multiprocessing.pool import ThreadPool

from telemetry import mark


def main():
    devices = ["pump", "valve", "fan", "heater"]
    with ThreadPool(4) as pool:
        results = pool.map(mark, devices)
    print(results)


if __name__ == "__main__":
    main()
