import threading
from urllib.request import urlopen


def poll_power(readings):
    for _ in range(10):
        with urlopen("http://meter.local/power") as response:
            readings.append(float(response.read()))  # expect: TW105


def poll_water(values):
    for _ in range(10):
        with urlopen("http://meter.local/water") as response:
            values.append(float(response.read()))  # expect: TW105


def main():
    samples = []
    power = threading.Thread(target=poll_power, args=(samples,))
    water = threading.Thread(target=poll_water, args=(samples,))
    power.start()
    water.start()
    power.join()
    water.join()
    print(sum(samples))


if __name__ == "__main__":
    main()
