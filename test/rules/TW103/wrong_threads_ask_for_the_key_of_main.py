"""Each thread asks for the town that main has asked for, beside its own: two of them may put in that one."""

import threading


class Forecasts:
    def __init__(self):
        self.by_town = {}

    def of(self, town):
        if town not in self.by_town:  # expect: TW103
            self.by_town[town] = f"{len(town)} degrees"
        return self.by_town[town]

    def forget(self):
        self.by_town.clear()


forecasts = Forecasts()
print(forecasts.of("Bergen"))
forecasts.forget()


def show(town):
    print(forecasts.of("Bergen"))
    print(town, forecasts.of(town))


screens = [threading.Thread(target=show, args=(town,)) for town in ("Oslo", "Turku")]
for screen in screens:
    screen.start()
for screen in screens:
    screen.join()
