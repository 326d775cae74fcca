import sys

from reports import ReportThread


def main(path):
    thread = ReportThread(path)  # expect: TW207
    thread.start()
    print("report requested for", path)


main(sys.argv[1])
