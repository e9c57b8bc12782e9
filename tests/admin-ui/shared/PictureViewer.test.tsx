import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { newTranslate } from '../../../admin-ui/shared/i18n/translate.ts';
import { wordsZh } from '../../../admin-ui/shared/i18n/words.zh.ts';
import { PictureViewer } from '../../../admin-ui/shared/viewer/PictureViewer.tsx';

const t = newTranslate('zh', { ...wordsZh });

function load(width: number, height: number): void {
  const image = screen.getByAltText('营业执照');
  Object.defineProperties(image, {
    naturalWidth: { value: width, configurable: true },
    naturalHeight: { value: height, configurable: true },
  });
  fireEvent.load(image);
}
const transform = (): string => screen.getByAltText('营业执照').parentElement?.style.transform ?? '';

describe('the picture viewer', () => {
  it('turns, zooms, inverts by keys and forgets the zoom but not the turn at the next picture', () => {
    const { rerender } = render(<PictureViewer src="/one" alt="营业执照" t={t} />);
    load(800, 600);
    const stage = screen.getByRole('group', { name: '图片查看' });
    fireEvent.keyDown(stage, { key: 'r' });
    expect(transform()).toContain('rotate(90deg)');
    fireEvent.keyDown(stage, { key: 'z' });
    expect(screen.getByText('100%')).toBeInTheDocument();
    fireEvent.keyDown(stage, { key: 'i' });
    expect(screen.getByRole('button', { name: '反色' })).toHaveAttribute('aria-pressed', 'true');

    rerender(<PictureViewer src="/two" alt="营业执照" t={t} />);
    load(800, 600);
    expect(transform()).toContain('rotate(0deg)');
    rerender(<PictureViewer src="/one" alt="营业执照" t={t} />);
    load(800, 600);
    expect(transform()).toContain('rotate(90deg)');
  });

  it('leaves keys with a modifier to the browser', () => {
    render(<PictureViewer src="/one" alt="营业执照" t={t} />);
    load(800, 600);
    fireEvent.keyDown(screen.getByRole('group', { name: '图片查看' }), { key: 'r', ctrlKey: true });
    expect(transform()).toContain('rotate(0deg)');
  });

  it('says when a picture does not open and tries again when asked', () => {
    render(<PictureViewer src="/one" alt="营业执照" t={t} />);
    fireEvent.error(screen.getByAltText('营业执照'));
    expect(screen.getByRole('alert')).toHaveTextContent('图片没有打开');
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(screen.getByAltText('营业执照')).toBeInTheDocument();
  });
});
