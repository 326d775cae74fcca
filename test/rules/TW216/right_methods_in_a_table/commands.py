import threading

stopping = threading.Event()

COMMANDS = {
    "stop": stopping.set,
    "go on": stopping.clear,
}


def obey(word):
    COMMANDS.get(word, print)()
