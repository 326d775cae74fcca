"""Each thread has a parser of its own, and that its own rules."""

import threading


class Rule:
    def __init__(self):
        self.uses = 0


class Parser:
    def __init__(self):
        self.rules = {}

    def rule(self, name):
        return self.rules.setdefault(name, Rule())

    def parse(self, text):
        for word in text.split():
            self.rule(word).uses += 1


parsers = [Parser() for _ in range(3)]


def work(number, text):
    parser = parsers[number]
    parser.parse(text)


threads = [threading.Thread(target=work, args=(number, "a b a")) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
