"""One example: it counts what comes, and looks at it when nothing more does."""

import hub


@hub.handler
def count(number):
    hub.seen += 1


if __name__ == '__main__':
    hub.start().join()
    print(hub.seen)
