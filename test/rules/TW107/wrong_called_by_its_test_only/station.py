"""Runs the station: what was measured is written down beside the main thread."""

import time

from readings import Writer


def main():
    writer = Writer(daemon=True)
    writer.start()
    time.sleep(60)


if __name__ == "__main__":
    main()
