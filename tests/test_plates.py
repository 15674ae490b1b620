"""Charts that stand alone say all of themselves within their own edges."""

import re
from dataclasses import replace

import pytest

from portal.charts import PlateLabel, notice, plate
from portal.charts.plate import EDGE, WIDTH
from portal.charts.svg import text_width
from portal.language import language

LABEL = PlateLabel("Quá hạn: 0", "Huế", "0 phản ánh", "", "Nguồn: X", "", "Minh Bạch", "", "")
LINE = re.compile(r'<text x="32" y="[\d.]+" font-size="(\d+)" fill="#655c69">([^<]+)</text>')


@pytest.mark.parametrize(
    "agency", ["so-gtvt", "ubnd-phuong-thuan-thanh", "trung-tam-phat-trien-quy-dat-thi-xa-huong-thuy"]
)
@pytest.mark.parametrize("statistic", ["overdue", "handled_of_received"])
def test_the_address_of_a_chart_is_whole(agency, statistic):
    """However long an agency's id is, the line that names the figure and its page ends within the picture, is legible,
    and holds the whole address."""
    figure = f"{statistic}/agency:{agency}/2019-08-14"
    address = f"https://minh-bach.example/so-lieu/{statistic}/agency/{agency}/#2019-08-14"
    label = replace(LABEL, id=figure, address=address)
    for made in (plate(language("vi"), [], label), notice(label)):
        (said,) = [(int(size), words) for size, words in LINE.findall(made) if address in words]
        assert text_width(said[1], said[0]) <= WIDTH - 2 * EDGE and said[0] >= 9
