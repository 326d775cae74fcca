from launcher import launch
from probes import make_probe


def main():
    probe = make_probe("boiler")
    for hour in range(24):
        print("hour", hour)
        launch(probe)


main()
