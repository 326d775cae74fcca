from tasks.background import in_background
from tasks.report import build_report

in_background(build_report, "march.csv")
print("the report is on its way")
