"""The node is there already: a message may come in before the publisher is."""
import rospy
from sensor_msgs.msg import JointState


def dispatch(data):
    publisher.publish(data)


def init():
    rospy.init_node("dispatcher")


init()
rospy.Subscriber("joint_command", JointState, dispatch)  # expect: TW213
publisher = rospy.Publisher("command", JointState, queue_size=10)
rospy.spin()
