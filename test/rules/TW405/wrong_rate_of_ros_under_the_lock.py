import threading

import rospy


class Gripper:
    def __init__(self, topic):
        self._lock = threading.Lock()
        self._pressure = None
        self._subscriber = rospy.Subscriber(topic, float, self._on_pressure, queue_size=1)

    def _on_pressure(self, pressure):
        with self._lock:
            self._pressure = pressure

    def wait_for_contact(self):
        rate = rospy.Rate(10)
        while not rospy.is_shutdown():  # expect: TW302
            with self._lock:
                if self._pressure is not None:
                    return self._pressure
                rate.sleep()  # expect: TW405

    def settle(self):
        with self._lock:
            self._pressure = None
            rospy.sleep(0.5)  # expect: TW405
