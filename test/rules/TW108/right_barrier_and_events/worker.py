from urllib.request import urlopen

from phases import finish, ready


def work(number):
    with urlopen(f"http://node-{number}.local/warm-up") as response:
        response.read()
    ready.wait()
    done = False
    while not done:
        with urlopen(f"http://node-{number}.local/step") as response:
            done = response.read() == b"done" or finish.is_set()
    return number
