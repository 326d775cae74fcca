from starting import start


def beat(drum, times):
    print(drum * times)


start(beat, "tam")
