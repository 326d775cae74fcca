from engine import Engine
from stopwatch import Stopwatch


def main():
    watch = Stopwatch()
    engine = Engine()
    for lap in range(3):
        watch.start()
        engine.start()
        engine.stop()
        print(lap, watch.elapsed())


main()
