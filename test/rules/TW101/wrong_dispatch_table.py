import threading
from urllib.request import urlopen

samples = 0


def poll_temperature():
    global samples
    with urlopen("http://probe.local/temperature") as response:
        print("temperature", response.read())
    samples += 1  # expect: TW101


def poll_humidity():
    global samples
    with urlopen("http://probe.local/humidity") as response:
        print("humidity", response.read())
    samples += 1  # expect: TW101


POLLERS = {
    "temperature": poll_temperature,
    "humidity": poll_humidity,
}


def main():
    first = threading.Thread(target=POLLERS["temperature"], name="temperature")
    second = threading.Thread(target=POLLERS["humidity"], name="humidity")
    first.start()
    second.start()
    first.join()
    second.join()
    print(samples, "samples")


if __name__ == "__main__":
    main()
