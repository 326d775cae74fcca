import threading
import urllib.request

STATIONS = ("north", "south", "harbour")
forecasts = {}


def forecast(station):
    if station not in forecasts:  # expect: TW103
        with urllib.request.urlopen(f"https://weather.example/{station}") as reply:
            forecasts[station] = reply.read()
    return forecasts[station]


def read_aloud():
    for station in STATIONS:
        print(forecast(station))


def show():
    for station in STATIONS:
        print(len(forecast(station)))


def main():
    speaker = threading.Thread(target=read_aloud)
    screen = threading.Thread(target=show)
    speaker.start()
    screen.start()
    speaker.join()
    screen.join()


if __name__ == "__main__":
    main()
