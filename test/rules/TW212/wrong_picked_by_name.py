import threading

stages = {}


def add(name, work):
    stages[name] = threading.Thread(target=work, name=name)


def wait_for(name):
    # Another stage than the one that waits, as these names go; which one a key stands for is not followed.
    stages[name].join()  # expect: TW212:hint


def bake():
    print("baked")


def decorate():
    wait_for("bake")
    print("decorated")


add("bake", bake)
add("decorate", decorate)
for stage in stages.values():
    stage.start()
wait_for("decorate")
