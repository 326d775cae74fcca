import threading
from urllib.request import urlopen


def pull(host, day):
    with urlopen(f"http://{host}/logs/{day}") as response:
        print(host, day, len(response.read()))


def main():
    for day in range(1, 8):
        front = threading.Thread(target=lambda: pull("front.local", day))
        back = threading.Thread(target=lambda: pull("back.local", day))
        front.start()
        back.start()
        front.join()
        back.join()
        print("finished day", day)


if __name__ == "__main__":
    main()
