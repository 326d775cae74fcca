"""Each subscriber calls back on a thread of its own: two of them count at once."""
import rospy
from sensor_msgs.msg import Image
from std_msgs.msg import String

received = 0


def on_image(message):
    global received
    received += 1  # expect: TW101


def on_text(message):
    global received
    received += 1  # expect: TW101


rospy.init_node("counter")
rospy.Subscriber("/camera", Image, on_image)
rospy.Subscriber("/said", String, callback=on_text)
rospy.spin()
