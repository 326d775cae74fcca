import threading

heights = {}
seen = {}


class Climber(threading.Thread):
    def __init__(self, name, steps):
        super().__init__(name=name)
        self.steps = steps

    def run(self):
        for step in self.steps:
            self.report(step)

    def report(self, step):
        heights[self.name] = step
        seen[threading.current_thread().name] = step


def main():
    climbers = [Climber("Ada", [1, 2]), Climber("Bo", [3])]
    for climber in climbers:
        climber.start()
    for climber in climbers:
        climber.join()
    print(heights, seen)


if __name__ == "__main__":
    main()
