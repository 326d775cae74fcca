"""Main has asked for a town of its own before; each thread asks for another one."""

import threading


class Forecasts:
    def __init__(self):
        self.by_town = {}

    def of(self, town):
        if town not in self.by_town:
            self.by_town[town] = f"{len(town)} degrees"
        return self.by_town[town]


forecasts = Forecasts()
print(forecasts.of("Bergen"))


def show(town):
    print(town, forecasts.of(town))


screens = [threading.Thread(target=show, args=(town,)) for town in ("Oslo", "Turku")]
for screen in screens:
    screen.start()
for screen in screens:
    screen.join()
