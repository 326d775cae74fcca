import copy
import threading
import time


class Field:
    SPEED = "speed"
    HEADING = "heading"
    DEPTH = "depth"
    TEMPERATURE = "temperature"
    PRESSURE = "pressure"
    PITCH = "pitch"
    ROLL = "roll"
    YAW = "yaw"
    VOLTAGE = "voltage"
    CURRENT = "current"
    SALINITY = "salinity"
    OXYGEN = "oxygen"
    HULL = "hull"
    MOTOR = "motor"


LABELS = {
    Field.SPEED: "Speed",
    Field.HEADING: "Heading",
    Field.DEPTH: "Depth",
    Field.TEMPERATURE: "Temperature",
    Field.PRESSURE: "Pressure",
    Field.PITCH: "Pitch",
    Field.ROLL: "Roll",
    Field.YAW: "Yaw",
    Field.VOLTAGE: "Voltage",
    Field.CURRENT: "Current",
    Field.SALINITY: "Salinity",
    Field.OXYGEN: "Oxygen",
    Field.HULL: "Hull",
    Field.MOTOR: "Motor",
}
LAYOUT = {"speed": 0.0, "heading": None}


class Boat:
    def __init__(self):
        self.state = {}
        self.state.update(copy.deepcopy(LAYOUT))
        self.seen = {}
        self.seen["fix"] = None
        self.seen["beat"] = time.time()
        threading.Thread(target=self.steer, daemon=True).start()

    def steer(self):
        while True:
            self.state["heading"] = time.time() % 360
            self.seen["fix"] = time.time()
            LABELS[Field.MOTOR] = "Screw"
            time.sleep(1)


boat = Boat()
while True:
    for name, label in LABELS.items():
        print(name, label)
    for name in boat.seen:
        print(name, boat.seen[name])
    for name in boat.state:
        print(name)
    time.sleep(5)
