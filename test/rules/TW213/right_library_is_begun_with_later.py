"""No message comes in before the node is there: by then the publisher is."""
import rospy
from sensor_msgs.msg import JointState


def dispatch(data):
    publisher.publish(data)


rospy.Subscriber("joint_command", JointState, dispatch)
publisher = rospy.Publisher("command", JointState, queue_size=10)


def init():
    rospy.init_node("dispatcher")
    rospy.spin()


if __name__ == "__main__":
    init()
