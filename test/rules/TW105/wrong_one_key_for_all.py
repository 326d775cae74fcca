import threading

latest = {}


def report(channel, reading):
    latest[channel] = reading  # expect: TW105


def main():
    gauges = [threading.Thread(target=report, args=("pressure", reading)) for reading in range(4)]
    for gauge in gauges:
        gauge.start()
    for gauge in gauges:
        gauge.join()
    print(latest)


main()
