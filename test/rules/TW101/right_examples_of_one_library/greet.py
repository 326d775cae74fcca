"""Another example, another process: only the main thread counts."""

import hub


@hub.handler
def greet(number):
    print('hello', number)


if __name__ == '__main__':
    polling = hub.start()
    for name in ["Ada", "Ben"]:
        greet(name)
        hub.seen += 1
    polling.join()
